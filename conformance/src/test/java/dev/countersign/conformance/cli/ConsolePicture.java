package dev.countersign.conformance.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;

/** A stored picture for the README. {@code -Dpictures=refresh} creates it again. */
record ConsolePicture(String name) {
    static final Path README = Path.of("..", "README.md");
    static final String REFRESH = "; to make the pictures anew: mvn -pl conformance -am verify -Dtest=DocsCommandTest"
            + " -Dpictures=refresh -Dsurefire.failIfNoSpecifiedTests=false -DskipITs -Djacoco.skip";

    private static final Path PICTURES = Path.of("..", "docs", "pictures");
    private static final String STYLE = "<style>text{fill:#1b1f24;font:12px system-ui,sans-serif}"
            + "line,path{stroke:#1b1f24}.lane{stroke:#c9ced4}.caused{opacity:.7}</style>"
            + "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>";

    /** A diagram of a page as a standalone file, with the styles that the page defines elsewhere. */
    static String alone(String diagram) {
        return diagram.replaceFirst(">", ">" + STYLE) + System.lineSeparator();
    }

    void refresh(Supplier<String> drawn) throws IOException {
        if (isRequested()) {
            Files.createDirectories(PICTURES);
            Files.writeString(file(), drawn.get());
        }
    }

    /** Saves a screenshot of the browser's page. */
    void refresh(ChromeDriver browser) {
        if (isRequested()) {
            browser.manage().window().setSize(new Dimension(1000, 760));
            try {
                Files.createDirectories(PICTURES);
                Files.write(file(), browser.getScreenshotAs(OutputType.BYTES));
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
    }

    String text() throws IOException {
        return Files.readString(file());
    }

    long size() throws IOException {
        return Files.size(file());
    }

    private Path file() {
        return PICTURES.resolve(name);
    }

    private static boolean isRequested() {
        return "refresh".equals(System.getProperty("pictures"));
    }
}

package dev.countersign.conformance.docs;

import dev.countersign.conformance.report.PageAsset;

/** The style and the script of every page of the documentation. */
final class SiteAssets {
    static final PageAsset STYLE = PageAsset.of("report.css", "/dev/countersign/conformance/docs/docs.css");
    static final PageAsset SCRIPT = PageAsset.of("/dev/countersign/conformance/docs/docs.js");

    private SiteAssets() {}
}

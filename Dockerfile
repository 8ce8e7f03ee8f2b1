# The whole product. The jar has to be built first: mvn -Dmaven.test.skip=true package
ARG BASE=eclipse-temurin:17-jre
FROM ${BASE}

COPY LICENSE NOTICE /opt/countersign/
COPY conformance/target/lib /opt/countersign/lib
COPY conformance/target/countersign.jar /opt/countersign/

# Reports go here, whichever user writes them.
RUN mkdir -m 1777 /work
WORKDIR /work
USER 10001

EXPOSE 8080
# Where the command below writes what certify --image needs to know of it.
LABEL dev.countersign.target=/tmp/target.yaml

# The flags are those of the launcher: short runs start quickly instead of compiling for the long term.
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dsun.reflect.inflationThreshold=100000", \
    "-Dorg.eclipse.jetty.util.referencesPerCacheLine=16", "-jar", "/opt/countersign/countersign.jar"]
CMD ["serve", "--host", "0.0.0.0", "--simulation", "--write-target", "/tmp/target.yaml"]

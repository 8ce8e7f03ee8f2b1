package dev.countersign.server.jobs;

import dev.countersign.model.jobs.ComputeSupport;
import dev.countersign.model.jobs.ComputeSupport.Docker;
import dev.countersign.model.jobs.ComputeSupport.VirtualMachine;
import org.jspecify.annotations.Nullable;

/**
 * The backend of an application, and the features it supports.
 *
 * <p>Source: Jobs, "ComputeSupport"; Provider API (jobs), "Implementation requirements".
 */
enum Backend {
    DOCKER {
        @Override
        boolean supports(ComputeSupport support, Feature feature) {
            Docker docker = support.docker();
            return docker != null
                    && isTrue(docker.enabled())
                    && switch (feature) {
                        case RUNNING -> true;
                        case TIME_EXTENSION -> isTrue(docker.timeExtension());
                        case PEERS -> isTrue(docker.peers());
                        case SUSPENSION -> false;
                    };
        }
    },
    VIRTUAL_MACHINE {
        @Override
        boolean supports(ComputeSupport support, Feature feature) {
            VirtualMachine machine = support.virtualMachine();
            return machine != null
                    && isTrue(machine.enabled())
                    && switch (feature) {
                        case RUNNING -> true;
                        case TIME_EXTENSION -> isTrue(machine.timeExtension());
                        case PEERS -> false;
                        case SUSPENSION -> isTrue(machine.suspension());
                    };
        }
    };

    abstract boolean supports(ComputeSupport support, Feature feature);

    private static boolean isTrue(@Nullable Boolean flag) {
        return Boolean.TRUE.equals(flag);
    }
}

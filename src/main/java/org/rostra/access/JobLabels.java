package org.rostra.access;

import com.github.kagkarlsson.scheduler.task.Task;
import java.util.stream.Stream;
import java.util.List;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Stops the start at a job that names no action, or one that the matrix does not leave to the system. */
@Component
class JobLabels implements SmartInitializingSingleton {
    private final ListableBeanFactory beans;
    private final Matrix matrix = Matrix.load();

    JobLabels(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> refused = Stream.of(beans.getBeanNamesForType(Task.class)).filter(job -> !labelled(job)).toList();
        if (!refused.isEmpty()) {
            throw new IllegalStateException("jobs without a label of an action that is the system's: " + refused);
        }
    }

    private boolean labelled(String job) {
        Does label = beans.findAnnotationOnBean(job, Does.class);
        return label != null && matrix.allowed(label.value()).contains(Position.SYSTEM);
    }
}

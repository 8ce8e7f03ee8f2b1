package dev.countersign.model.time;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Tasks in the order of their instants, ties in the order of their scheduling. A heap with four children per node and
 * its keys in separate arrays: with many pending tasks it costs half as much as a {@link java.util.PriorityQueue} of
 * objects.
 */
final class TaskQueue {
    private static final int CHILDREN = 4;

    private long[] instants = new long[16];
    private long[] orders = new long[16];
    private @Nullable Runnable[] tasks = new Runnable[16];
    private int size;
    private long planned;

    boolean isEmpty() {
        return size == 0;
    }

    /** The instant of the first task; the queue must not be empty. */
    long first() {
        return instants[0];
    }

    void add(long instant, Runnable task) {
        if (size == tasks.length) {
            grow();
        }
        int hole = size++;
        long order = planned++;
        while (hole > 0) {
            int parent = (hole - 1) / CHILDREN;
            if (!isBefore(instant, order, parent)) {
                break;
            }
            move(parent, hole);
            hole = parent;
        }
        put(hole, instant, order, task);
    }

    /** Removes the first task; the queue must not be empty. */
    Runnable removeFirst() {
        Runnable first = task(0);
        int last = --size;
        Runnable task = task(last);
        tasks[last] = null;
        if (last > 0) {
            sink(instants[last], orders[last], task);
        }
        return first;
    }

    void clear() {
        Arrays.fill(tasks, 0, size, null);
        size = 0;
    }

    private void sink(long instant, long order, Runnable task) {
        int hole = 0;
        for (int child = firstOf(hole); child >= 0 && !isBefore(instant, order, child); child = firstOf(hole)) {
            move(child, hole);
            hole = child;
        }
        put(hole, instant, order, task);
    }

    /** The child that is due first; -1 where there is none. */
    private int firstOf(int parent) {
        int child = parent * CHILDREN + 1;
        if (child >= size) {
            return -1;
        }
        int end = Math.min(child + CHILDREN, size);
        int first = child;
        for (int other = child + 1; other < end; other++) {
            if (isBefore(instants[other], orders[other], first)) {
                first = other;
            }
        }
        return first;
    }

    private boolean isBefore(long instant, long order, int other) {
        return instant < instants[other] || (instant == instants[other] && order < orders[other]);
    }

    private void move(int from, int to) {
        put(to, instants[from], orders[from], task(from));
    }

    private void put(int at, long instant, long order, Runnable task) {
        instants[at] = instant;
        orders[at] = order;
        tasks[at] = task;
    }

    private Runnable task(int at) {
        Runnable task = tasks[at];
        if (task == null) {
            throw new IllegalStateException("no task at " + at);
        }
        return task;
    }

    private void grow() {
        instants = Arrays.copyOf(instants, size * 2);
        orders = Arrays.copyOf(orders, size * 2);
        tasks = Arrays.copyOf(tasks, size * 2);
    }
}

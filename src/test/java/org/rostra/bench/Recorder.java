package org.rostra.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Notes what the program sends to the database while it is told to, and stands aside otherwise. */
final class Recorder extends DelegatingDataSource {
    private static final Pattern WRITE = Pattern.compile("\\b(insert into|update [a-z]+\\.|delete from) ?");

    private volatile @Nullable List<Sent> notes;

    /** One round trip, with what it carried. */
    record Sent(String sql, List<Binding> bindings) {
        static final Sent COMMIT = new Sent("commit", List.of());

        boolean writes() {
            return WRITE.matcher(sql).find();
        }

        boolean commits() {
            return this == COMMIT;
        }
    }

    /** A value of a statement; none with its SQL type. */
    record Binding(int index, @Nullable Object value, int type) {}

    interface Work {
        void run() throws Exception;
    }

    /** Put beside the program's own sources; never scanned. */
    static class Wired {
        @Bean
        static BeanPostProcessor recorder() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source ? new Recorder(source) : bean;
                }
            };
        }
    }

    private Recorder(DataSource source) {
        super(source);
    }

    /** What was sent during the work; the scheduler's own look at its table is left out. */
    List<Sent> during(Work work) throws Exception {
        List<Sent> noted = new CopyOnWriteArrayList<>();
        notes = noted;
        try {
            work.run();
        } finally {
            notes = null;
        }
        return noted.stream().filter(sent -> !sent.sql().contains("scheduled_tasks")).toList();
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        return notes == null ? connection : noting(connection);
    }

    private Connection noting(Connection connection) {
        return proxy(Connection.class, (method, arguments) -> {
            Object result = call(connection, method, arguments);
            if (method.getName().equals("commit")) {
                note(Sent.COMMIT);
            }
            return result instanceof PreparedStatement statement
                    ? noting(statement, (String) arguments[0])
                    : result;
        });
    }

    private PreparedStatement noting(PreparedStatement statement, String sql) {
        List<Binding> bindings = new ArrayList<>();
        return proxy(PreparedStatement.class, (method, arguments) -> {
            if (method.getName().startsWith("set") && arguments.length > 1 && arguments[0] instanceof Integer index) {
                boolean none = method.getName().equals("setNull");
                bindings.add(new Binding(index, none ? null : arguments[1], none ? (Integer) arguments[1] : 0));
            } else if (method.getName().startsWith("execute")) {
                note(new Sent(sql, List.copyOf(bindings)));
                bindings.clear();
            }
            return call(statement, method, arguments);
        });
    }

    private void note(Sent sent) {
        List<Sent> to = notes;
        if (to != null) {
            to.add(sent);
        }
    }

    private interface Call {
        @Nullable
        Object on(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type},
                (_, method, arguments) -> call.on(method, arguments == null ? new Object[0] : arguments)));
    }

    private static @Nullable Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}

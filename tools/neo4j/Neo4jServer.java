import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.QueryExecutionException;

/**
 * Runs Neo4j with Bolt on one loopback port and authentication on, until its standard input closes: so it ends with the
 * process that started it, however that ends. The password is read from standard input, so no list of processes shows it.
 *
 * Arguments: home folder, port. Settings in conf/neo4j.conf of the home hold, but for those set here. Prints "ready" when
 * Bolt answers.
 */
public class Neo4jServer {
    public static void main(String[] arguments) throws IOException {
        String password = readLine();
        endWithStandardInput();
        try {
            DatabaseManagementService service = start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
            Runtime.getRuntime().addShutdownHook(new Thread(service::shutdown));
            setPassword(service, password);
            System.out.println("ready");
        } catch (RuntimeException failure) {
            failure.printStackTrace();
            System.exit(1);
        }
    }

    private static DatabaseManagementService start(Path home, int port) {
        SocketAddress address = new SocketAddress("127.0.0.1", port);
        DatabaseManagementServiceBuilder builder = new DatabaseManagementServiceBuilder(home);
        Path settings = home.resolve("conf/neo4j.conf");
        if (Files.exists(settings)) builder.loadPropertiesFromFile(settings);
        return builder
            .setConfig(GraphDatabaseSettings.auth_enabled, true)
            .setConfig(BoltConnector.enabled, true)
            .setConfig(BoltConnector.listen_address, address)
            .setConfig(BoltConnector.advertised_address, address)
            .setConfig(HttpConnector.enabled, false)
            // It waits as long as this twice, also when nobody is connected.
            .setConfig(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, Duration.ofMillis(500))
            .setConfig(GraphDatabaseSettings.pagecache_memory, Long.getLong("govgraph.pagecache", 64) * 1024 * 1024)
            .setConfig(GraphDatabaseSettings.transaction_timeout, Duration.ofMinutes(10))
            .build();
    }

    private static void endWithStandardInput() {
        Thread watcher = new Thread(() -> {
            try {
                while (System.in.read() >= 0) { }
            } catch (IOException closed) {
                // A broken pipe means the same as its end.
            }
            System.exit(0);
        });
        watcher.setDaemon(true);
        watcher.start();
    }

    private static String readLine() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = System.in.read(); c >= 0 && c != '\n'; c = System.in.read()) line.append((char) c);
        return line.toString();
    }

    /** Whoever starts the server says the password, on a home used before as well; the server refuses to set the same again. */
    private static void setPassword(DatabaseManagementService service, String password) {
        try (var transaction = service.database("system").beginTx()) {
            transaction.execute("ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
            transaction.commit();
        } catch (QueryExecutionException refused) {
            if (!refused.getMessage().contains("cannot be the same")) throw refused;
        }
    }
}

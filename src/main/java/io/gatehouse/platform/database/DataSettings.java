package io.gatehouse.platform.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What embedded mode keeps, and where.
 *
 * @param data embedded mode: the folder that holds the database
 */
@ConfigurationProperties("gatehouse")
record DataSettings(@DefaultValue("data") Path data) {}

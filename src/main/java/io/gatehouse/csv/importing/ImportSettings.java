package io.gatehouse.csv.importing;

import io.gatehouse.csv.CsvLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large an imported file may be.
 *
 * @param maxSize of the whole file
 * @param maxRows records in it, the titles not counted
 * @param maxColumns of its widest record
 * @param maxCell characters of its longest cell
 */
@ConfigurationProperties("gatehouse.import")
public record ImportSettings(
    @DefaultValue("20MB") DataSize maxSize,
    @DefaultValue("50000") int maxRows,
    @DefaultValue("300") int maxColumns,
    @DefaultValue("20000") int maxCell) {

  public CsvLimits limits() {
    return new CsvLimits(maxSize.toBytes(), maxRows, maxColumns, maxCell);
  }
}

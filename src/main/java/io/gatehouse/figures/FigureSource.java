package io.gatehouse.figures;

/** Where a figure comes from; a module that has one offers it as a bean, with an order. */
public interface FigureSource {

  /** Names the figure in addresses and messages. */
  String key();

  /** Drills and what is confidential never count. */
  Figure of(Period period);
}

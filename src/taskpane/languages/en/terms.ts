/** What the data keeps as codes, in the field's words. */
export const terms = {
  kinds: {
    reported: "reported",
    local: "local",
    derived: "derived",
    converted: "converted",
    interpolated: "interpolated",
    house: "house",
  },
  /** What a value is where it is not reported. */
  surmises: { A: "", E: "estimate", F: "forecast" },
  statuses: { A: "A, actual", E: "E, estimate", F: "F, forecast" },
  measures: {
    price: "price",
    cost: "cost",
    demand: "demand",
    shipments: "shipments",
    installations: "installations",
    capacity: "capacity",
    production: "production",
    sales: "sales",
    exports: "exports",
    imports: "imports",
    penetration: "penetration",
    share: "share",
    "market-size": "market size",
    multiple: "multiple",
    coefficient: "coefficient",
    "cumulative-installations": "cumulative installations",
  },
  cells: {
    "all-solid-state": "all-solid-state",
    "semi-solid-state": "semi-solid-state",
    "solid-state": "solid-state, semi-solid-state included",
    "lithium-ion": "lithium-ion",
  },
  vat: { included: "included", excluded: "excluded" },
  /** Who speaks where it is not the published figure. */
  layers: {
    house: "house view",
    local: "local: an article of yours",
    low: "low end of the published range",
    high: "high end of the published range",
  },
  /** With an arrow: neither colour nor shape alone says which way. */
  directions: {
    up: "▲ up",
    down: "▼ down",
    stable: "■ stable",
    "stable-up": "△ stable, firmer",
    "stable-down": "▽ stable, softer",
  },
  /** Units that people write otherwise than the functions do. */
  units: { vehicles: "vehicles", month: "month", year: "year", CNY: "CNY", USD: "USD", EUR: "EUR" },
  /** What a step does with its inputs, in their order. */
  steps: {
    product: "the inputs multiplied",
    quotient: "the first divided by the second",
    sum: "the sum of the inputs",
    mean: "the mean of the inputs",
    growth: "base × (1 + rate)^years",
    linear: "between the two in a straight line",
    geometric: "between the two at an even rate",
    cagr: "(last ÷ first)^(1 ÷ years) − 1",
  },
};

/** The value below which the given share of the values lies (nearest rank): 0.5 is the median. */
export function percentile(values, share) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
}

export function median(values) {
  return percentile(values, 0.5)
}

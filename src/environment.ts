/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>

/** The only place that reads the environment; everybody else is handed what they need of it. */
export function readEnvironment(): Environment {
  return { ...process.env }
}

/** Secrets come from the environment, and nothing starts without them. */
export function required(name) {
  const value = process.env[name];
  if (value) return value;
  console.error(`${name} is missing. README.md lists what this app is told.`);
  process.exit(2);
}

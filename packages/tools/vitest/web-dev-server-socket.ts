/** @open-wc/testing asks Web Dev Server for its socket on import; under Vitest there is none, and nothing to say to it. */
export function sendMessage(): void {}
export async function sendMessageWaitForResponse(): Promise<void> {}

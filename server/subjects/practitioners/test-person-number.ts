import { identityNumberCheckCharacter } from "@xinheng/domain/subjects/identity-number.ts";

/** An invented identity number: the province has no county 9999, so it is nobody's. */
export function inventedNumber(n: number, bornOn = "1990-01-01"): string {
  const first17 = `419999${bornOn.replaceAll("-", "")}${String(n).padStart(3, "0")}`;
  return first17 + identityNumberCheckCharacter(first17);
}

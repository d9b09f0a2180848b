import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { maskIdentityNumber, readIdentityNumber } from "@xinheng/domain/subjects/identity-number.ts";
import { maskPhone } from "@xinheng/domain/subjects/practitioners/practitioner-view.ts";
import type { KeyRing } from "../../platform/key-ring.ts";
import type { Practitioner } from "./practitioner-store.ts";

/** A person's numbers sealed by the key ring, and the keyed hash under which the identity number is found again. */
export type SealedNumbers = {
  readonly identityCipher: string;
  readonly identityIndex: Buffer;
  readonly phoneCipher: string | null;
};

/** Reads and seals the numbers of a person. What was typed leaves this function in no other form. */
export function sealNumbers(
  keys: KeyRing,
  typed: { readonly identityNumber: string; readonly phone: string },
  today: string,
):
  | SealedNumbers
  | Refusal<
      | "identity-number-empty"
      | "identity-number-wrong-form"
      | "identity-number-date-does-not-exist"
      | "identity-number-check-failed"
      | "phone-wrong-form"
    > {
  const identity = readIdentityNumber(typed.identityNumber, today);
  if (isRefusal(identity)) return identity;
  const phone = typed.phone.replaceAll(/[\s-]/g, "").replace(/^\+?86/, "");
  if (phone !== "" && !/^1[3-9]\d{9}$/.test(phone)) return refuse("phone-wrong-form");
  return {
    identityCipher: keys.seal(identity.number),
    identityIndex: keys.blindIndex(`identity-number:${identity.number}`),
    phoneCipher: phone === "" ? null : keys.seal(phone),
  };
}

/** The numbers as every page shows them. */
export function maskedNumbers(
  keys: KeyRing,
  person: Pick<Practitioner, "identityCipher" | "phoneCipher">,
): { identityNumber: string; phone: string | null } {
  return {
    identityNumber: maskIdentityNumber(keys.open(person.identityCipher).toString("utf8")),
    phone: person.phoneCipher === null ? null : maskPhone(keys.open(person.phoneCipher).toString("utf8")),
  };
}

/** The day of birth, read from the number for one judgement and kept nowhere. */
export function bornOnOf(keys: KeyRing, person: Pick<Practitioner, "identityCipher">, today: string): string {
  const identity = readIdentityNumber(keys.open(person.identityCipher).toString("utf8"), today);
  if (isRefusal(identity)) throw new Error("a sealed identity number cannot be read");
  return identity.bornOn;
}

/** Whether a text carries one of the person's own numbers, however it is broken up. */
export function carriesNumber(
  keys: KeyRing,
  person: Pick<Practitioner, "identityCipher" | "phoneCipher">,
  text: string,
): boolean {
  const letters = text
    .normalize("NFKC")
    .toUpperCase()
    .replaceAll(/[^0-9X]/g, "");
  if (letters.length < 11) return false;
  const sealed = [person.identityCipher, ...(person.phoneCipher === null ? [] : [person.phoneCipher])];
  return sealed.some((one) => letters.includes(keys.open(one).toString("utf8")));
}

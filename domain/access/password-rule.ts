import { type Refusal, refuse } from "../refusal.ts";

const leastPasswordLength = 12;
const phraseLength = 20;
/** Nobody's password is longer; argon2 is not fed megabytes. */
export const mostPasswordLength = 200;
/** How many passwords back none may come again. */
export const passwordsRemembered = 5;
/** GB/T 22239-2019, 8.1.4.1: passwords are changed at intervals; the interval is the house's own. */
const passwordDays = 90;

type PasswordFault = "password-too-short" | "password-too-plain" | "password-holds-name" | "password-common";

/** Whether a new password will do (GB/T 22239-2019, 8.1.4.1: complexity); null when it does, else what is missing. */
export function judgePassword(password: string, signInName: string): Refusal<PasswordFault> | null {
  const length = [...password].length;
  if (length < leastPasswordLength) return refuse("password-too-short", { length, least: leastPasswordLength });
  const classes = classesOf(password);
  if (classes < 3 && length < phraseLength) return refuse("password-too-plain", { classes, phrase: phraseLength });
  if (password.toLowerCase().includes(signInName.toLowerCase())) return refuse("password-holds-name");
  return isCommon(password) ? refuse("password-common") : null;
}

/** Whether a password was set so long ago that its owner is asked for a new one. */
export function passwordAged(changedAt: Date, now: Date): boolean {
  return now.getTime() - changedAt.getTime() > passwordDays * 24 * 60 * 60 * 1000;
}

function classesOf(password: string): number {
  return [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/].filter((kind) => kind.test(password)).length;
}

/** What is tried first everywhere; digits around it and letters written as signs make none of it better. */
const commonWords: readonly string[] = [
  ...["password", "passwords", "passwd", "admin", "administrator", "root", "user", "guest", "test", "default"],
  ...["welcome", "letmein", "iloveyou", "woaini", "changeme", "secret", "qwerty", "qwertyuiop", "asdfgh"],
  ...["asdfghjkl", "zxcvbn", "zxcvbnm", "qazwsx", "qazwsxedc", "abc", "abcd", "abcdef", "abcdefg", "aa", "a"],
  ...["xinheng", "xiehui", "huawei", "china", "beijing", "mima", "nihao", ""],
];

const signsForLetters: Readonly<Record<string, string>> = { "@": "a", $: "s", "0": "o", "!": "i", "3": "e" };

function isCommon(password: string): boolean {
  const lower = password.toLowerCase();
  if (new Set(lower).size < 6) return true;
  const asWritten = lower.replace(/[^a-z]/g, "");
  const asRead = lower
    .replace(/[^a-z]+$/, "")
    .replace(/[@$0!3]/g, (sign) => signsForLetters[sign] ?? sign)
    .replace(/[^a-z]/g, "");
  // A phrase in Chinese has no Latin letters at all and is not common for that.
  if (/[^\x20-\x7e]/.test(lower)) return false;
  return commonWords.includes(asWritten) || commonWords.includes(asRead) || isKeyboardWalk(lower);
}

const walks: readonly string[] = ["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn"];

/** A row of keys, however it is broken up: what is left without the walks is almost nothing. */
function isKeyboardWalk(lower: string): boolean {
  let left = lower.replace(/[!@#$%^&*()]/g, (sign) => String("!@#$%^&*()".indexOf(sign) + 1).slice(-1));
  for (const walk of walks) {
    for (let length = walk.length; length >= 4; length--) {
      for (let at = 0; at + length <= walk.length; at++) left = left.replaceAll(walk.slice(at, at + length), "");
    }
  }
  return left.length <= 3;
}

export type PageLanguage = "zh" | "en";

/** What a request says of the reader's language, the strongest first. */
export type LanguageSigns = {
  readonly asked: string | undefined;
  readonly cookie: string | undefined;
  readonly accepted: string | undefined;
};

/** The address decides, then what was chosen before, then the browser; Chinese where none of them says. */
export function pageLanguage({ asked, cookie, accepted }: LanguageSigns): PageLanguage {
  return languageOf(asked) ?? languageOf(cookie) ?? preferred(accepted ?? "") ?? "zh";
}

export function languageOf(text: string | undefined): PageLanguage | null {
  return text === "zh" || text === "en" ? text : null;
}

/** Of an Accept-Language header the weightiest of our two languages; equal weights as they stand. */
function preferred(header: string): PageLanguage | null {
  const weighed = header
    .slice(0, 500)
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
      const weight = Number(
        parameters
          .map((one) => one.trim())
          .find((one) => one.startsWith("q="))
          ?.slice(2) ?? "1",
      );
      return { language: languageOf(tag.split("-")[0]), weight: Number.isFinite(weight) ? weight : 0 };
    })
    .filter((one) => one.language !== null && one.weight > 0)
    .sort((one, other) => other.weight - one.weight);
  return weighed[0]?.language ?? null;
}

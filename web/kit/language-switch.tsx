import { Button } from "antd";
import { useDeskSay } from "../words/use-desk-say.ts";
import { languageTag, type Locale, useLocale } from "./locale.tsx";

export function LanguageSwitch({ speak }: { speak: (locale: Locale) => void }) {
  const say = useDeskSay();
  const other = useLocale() === "zh" ? "en" : "zh";
  return (
    <Button
      type="link"
      size="small"
      lang={languageTag(other)}
      aria-label={say("nav.otherLanguageLabel")}
      onClick={() => speak(other)}
    >
      {say("nav.otherLanguage")}
    </Button>
  );
}

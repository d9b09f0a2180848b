import type { ReactNode } from "react";
import { LanguageSwitch } from "../kit/language-switch.tsx";
import type { Locale } from "../kit/locale.tsx";
import { useDeskSay } from "../words/use-desk-say.ts";

/** The sheet before the workbench: sign-in, invitation, a report by its link. */
export function Door({
  title,
  lead,
  speak,
  wide = false,
  children,
}: {
  title: string;
  lead: string;
  speak: (locale: Locale) => void;
  /** A page of text instead of a form. */
  wide?: boolean;
  children: ReactNode;
}) {
  const say = useDeskSay();
  return (
    <div className="door">
      <header className="door-bar">
        <a className="brand" href="/">
          <span className="seal" aria-hidden="true">
            {say("brand.seal")}
          </span>
          {say("brand.house")}
        </a>
        <LanguageSwitch speak={speak} />
      </header>
      <main className={wide ? "door-sheet door-wide" : "door-sheet"}>
        <h1>{title}</h1>
        <p className="lead">{lead}</p>
        {children}
      </main>
      <footer className="door-foot small">{say("door.foot")}</footer>
    </div>
  );
}

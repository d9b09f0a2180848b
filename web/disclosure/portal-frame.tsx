import type { PortalPage } from "@xinheng/domain/disclosure/portal-view.ts";
import type { ReactNode } from "react";
import { pathIn, useLocale } from "../kit/locale.tsx";
import { useSay } from "../words/use-say.ts";

/** Bar, text and foot of every public page. */
export function PortalFrame({ page, children }: { page: PortalPage; children: ReactNode }) {
  const say = useSay();
  return (
    <>
      <a className="skip" href="#text">
        {say("skip")}
      </a>
      <header>
        <PortalBar page={page} />
        {page.association?.demonstration === true && <p className="strip">{say("demonstration.note")}</p>}
      </header>
      <main id="text" tabIndex={-1}>
        {children}
      </main>
      <footer className="foot">
        <p>{say("foot.about")}</p>
        <p className="unprinted">
          <a href="/help/publicity">{say("nav.how")}</a>
          <a href="/help/refusals">{say("nav.refusals")}</a>
        </p>
        <p className="printed">{say("foot.print", { on: page.today, address: `${page.origin}${page.path}` })}</p>
      </footer>
    </>
  );
}

function PortalBar({ page }: { page: PortalPage }) {
  const say = useSay();
  const locale = useLocale();
  const home = page.association === null ? "/" : `/a/${page.association.slug}`;
  const here = page.page === "home" ? { "aria-current": "page" as const } : {};
  return (
    <div className="bar">
      <a className="brand" href={home}>
        <span className="seal" aria-hidden="true">
          {say("brand.seal")}
        </span>
        <span className="brand-name">{page.association?.name ?? say("brand.house")}</span>
      </a>
      <nav aria-label={say("nav.label")}>
        <a href={home} {...here}>
          {say("nav.search")}
        </a>
        <a href={`${home}#newest`}>{say("nav.newest")}</a>
        <a href="/#associations">{say("nav.associations")}</a>
        <a href="/help/publicity" {...(page.page === "publicity-help" ? { "aria-current": "page" as const } : {})}>
          {say("nav.how")}
        </a>
      </nav>
      <span className="end">
        <a
          href={pathIn(locale === "zh" ? "en" : "zh", page.path)}
          lang={locale === "zh" ? "en" : "zh-CN"}
          aria-label={say("nav.otherLanguageLabel")}
        >
          {say("nav.otherLanguage")}
        </a>
        <a href="/desk">{say("nav.signIn")}</a>
      </span>
    </div>
  );
}

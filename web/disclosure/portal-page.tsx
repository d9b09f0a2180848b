import type { PortalPage } from "@xinheng/domain/disclosure/portal-view.ts";
import type { ReactNode } from "react";
import { type Locale, LocaleProvider } from "../kit/locale.tsx";
import type { VisitorKey } from "../words/visitor-zh.ts";
import { HomePage } from "./home-page.tsx";
import { FailedPage, MissingPage } from "./message-page.tsx";
import type { FurtherPage } from "./further-pages.tsx";
import { PortalFrame } from "./portal-frame.tsx";
import { ResultsPage } from "./results-page.tsx";
import { SubjectPage } from "./subject-page.tsx";

type Given = {
  readonly page: PortalPage;
  readonly locale: Locale;
  /** The words of that language; the other is not sent. */
  readonly words: Readonly<Record<VisitorKey, string>>;
  /** Draws the pages that few visitors open; whoever opens one loads them, and nobody else. */
  readonly further: (page: FurtherPage) => ReactNode;
};

/** Any page of the portal, the same on the server as in the browser that takes it over. */
export function PortalPageBody({ page, locale, words, further }: Given) {
  return (
    <LocaleProvider locale={locale} words={words}>
      <PortalFrame page={page}>{isFurther(page) ? further(page) : bodyOf(page)}</PortalFrame>
    </LocaleProvider>
  );
}

const first = ["home", "results", "subject", "missing", "failed"] as const;
export type FirstPage = Extract<PortalPage, { readonly page: (typeof first)[number] }>;

/** Whether a page is drawn by `further`. */
export function isFurther(page: PortalPage): page is FurtherPage {
  return !first.some((name) => name === page.page);
}

function bodyOf(page: FirstPage): ReactNode {
  switch (page.page) {
    case "home":
      return <HomePage page={page} />;
    case "results":
      return <ResultsPage page={page} />;
    case "subject":
      return <SubjectPage page={page} />;
    case "missing":
      return <MissingPage />;
    case "failed":
      return <FailedPage page={page} />;
  }
}

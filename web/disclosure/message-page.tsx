import type { PageOf } from "@xinheng/domain/disclosure/portal-view.ts";
import { useLocale } from "../kit/locale.tsx";
import { useSay } from "../words/use-say.ts";
import { SearchBox } from "./search-box.tsx";

export function MissingPage() {
  const say = useSay();
  return (
    <section className="hero">
      <h1>{say("missing.title")}</h1>
      <p>{say("missing.lead")}</p>
      <SearchBox />
    </section>
  );
}

/** A refusal as a page: what it says, and what to do next. */
export function FailedPage({ page }: { page: PageOf<"failed"> }) {
  const say = useSay();
  const locale = useLocale();
  return (
    <section className="hero">
      <h1>{say("failed.title")}</h1>
      <p>{page.problem[locale]}</p>
      {page.requestId !== null && <p className="small">{say("failed.request", { requestId: page.requestId })}</p>}
      <p>
        <a className="button quiet" href="/">
          {say("failed.home")}
        </a>
      </p>
    </section>
  );
}

import type { PageOf } from "@xinheng/domain/disclosure/portal-view.ts";
import { LocaleProvider, useDictionary, useLocale } from "../../kit/locale.tsx";
import { infringementWords, useInfringementSay } from "../../words/use-infringement-say.ts";
import { ClaimLead } from "../complaints/claim-lead.tsx";
import { InfringementForm } from "./infringement-form.tsx";
import { InfringementLookUp } from "./infringement-look-up.tsx";

/** Whoever has no account complains here of what was done with their data, and follows it by the receipt. */
export function InfringementPage({ page }: { page: PageOf<"infringement"> }) {
  const locale = useLocale();
  const words = useDictionary();
  return (
    <LocaleProvider locale={locale} words={{ ...words, ...infringementWords[locale] }}>
      <div className="page narrow">
        <Lead />
        <Reads keptFor={page.keptFor} />
        <InfringementForm page={page} />
        <InfringementLookUp />
      </div>
    </LocaleProvider>
  );
}

function Lead() {
  const say = useInfringementSay();
  return (
    <ClaimLead title={say("complain.aboutData")} lead={say("infringe.lead")}>
      <li>
        <a href="/desk/own/infringements">{say("infringe.members")}</a>
      </li>
    </ClaimLead>
  );
}

/** Who reads it, and what happens with the complainant's own data. */
function Reads({ keptFor }: Pick<PageOf<"infringement">, "keptFor">) {
  const say = useInfringementSay();
  return (
    <section className="sheet" aria-label={say("infringe.reads")}>
      <h2>{say("infringe.reads")}</h2>
      <ul>
        <li>{say("infringe.reads.who")}</li>
        <li>{say("infringe.reads.contact")}</li>
        <li>{say("infringe.reads.identity")}</li>
        {keptFor !== null && <li>{say(`infringe.reads.kept.${keptFor.unit}`, { count: keptFor.count })}</li>}
      </ul>
    </section>
  );
}

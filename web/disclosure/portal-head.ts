import type { PortalPage } from "@xinheng/domain/disclosure/portal-view.ts";
import { filled } from "../kit/filled.ts";
import { type Locale, nameIn } from "../kit/locale.tsx";
import { infringementWords } from "../words/use-infringement-say.ts";
import type { Say } from "../words/use-say.ts";
import { visitorWords } from "../words/visitor-words.ts";

export type PortalHead = { readonly title: string; readonly description: string };

/** Title and description of a page, for the document's head and for who finds it elsewhere. */
export function portalHead(page: PortalPage, locale: Locale): PortalHead {
  const say: Say = (key, details) => filled(visitorWords[locale][key], details);
  const { title, description } = headOf(page, say, locale);
  const house = page.association?.name ?? say("brand.full");
  return { title: title === "" ? house : `${title} · ${house}`, description };
}

function headOf(page: PortalPage, say: Say, locale: Locale): PortalHead {
  switch (page.page) {
    case "home":
      return { title: "", description: say("home.description") };
    case "results":
      return {
        title: page.q === "" ? say("results.title") : say("results.titleFor", { q: page.q }),
        description: say("results.description", { q: page.q }),
      };
    case "subject": {
      const { subject, counts, asOf } = page.archive;
      const told = { name: subject.name, adverse: counts.adverse, positive: counts.positive, on: asOf };
      return { title: say("subject.title", told), description: say("subject.description", told) };
    }
    case "project":
      return { title: page.project.name, description: say("project.description", { name: page.project.name }) };
    case "commitments":
      return { title: say("commitments.title"), description: say("commitments.lead") };
    case "agencies":
      return { title: say("openAgencies.title"), description: say("openAgencies.lead") };
    case "sanctions":
      return { title: say("openSanctions.title"), description: say("openSanctions.lead") };
    case "evaluations":
      return { title: say("evaluations.title"), description: say("evaluations.lead") };
    case "certificate": {
      const { name, number } = page.certificate;
      return { title: say("certificate.title", { name }), description: say("certificate.lead", { number }) };
    }
    case "recompute": {
      const { name } = page.result;
      return { title: say("recompute.title", { name }), description: say("evaluations.lead") };
    }
    case "method":
      return { title: nameIn(locale, page.method.name, page.method.nameEn), description: say("method.lead") };
    case "norms":
      return { title: say("norms.title"), description: say("norms.lead") };
    case "norm":
      return { title: page.norm.title, description: say("norms.lead") };
    case "consultation": {
      const { title } = page.consultation;
      return { title, description: say("consultation.lead", { title }) };
    }
    case "letter":
      return { title: say("letter.title"), description: say("letter.lead") };
    case "complaint":
      return { title: say("complain.title"), description: say("complain.lead") };
    case "infringement":
      return { title: say("complain.aboutData"), description: infringementWords[locale]["infringe.lead"] };
    case "charter":
      return { title: say("openCharter.title"), description: say("openCharter.lead") };
    case "bodies":
      return { title: say("openBodies.title"), description: say("openBodies.description") };
    case "refusals":
      return { title: say("refusals.title"), description: say("refusals.description") };
    case "publicity-help":
      return { title: say("help.title"), description: say("help.description") };
    case "missing":
      return { title: say("missing.title"), description: say("missing.lead") };
    case "failed":
      return { title: say("failed.title"), description: page.problem[locale] };
  }
}

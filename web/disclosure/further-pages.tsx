import type { PortalPage } from "@xinheng/domain/disclosure/portal-view.ts";
import type { ReactNode } from "react";
import { AgenciesPage } from "./agencies-page.tsx";
import { BodiesPage } from "./bodies-page.tsx";
import { CertificatePage } from "./certificate-page.tsx";
import { CharterPage } from "./charter-page.tsx";
import { CommitmentsPage } from "./commitments-page.tsx";
import { ComplaintPage } from "./complaints/complaint-page.tsx";
import { ConsultationPage } from "./consultation-page.tsx";
import { EvaluationsPage } from "./evaluations-page.tsx";
import { InfringementPage } from "./infringements/infringement-page.tsx";
import { LetterPage } from "./letter-page.tsx";
import { MethodPage } from "./method-page.tsx";
import { NormPage } from "./norm-page.tsx";
import { NormsPage } from "./norms-page.tsx";
import type { FirstPage } from "./portal-page.tsx";
import { ProjectPage } from "./project-page.tsx";
import { PublicityHelp } from "./publicity-help.tsx";
import { RecomputePage } from "./recompute/recompute-page.tsx";
import { RefusalsPage } from "./refusals-page.tsx";
import { SanctionsPage } from "./sanctions-page.tsx";

export type FurtherPage = Exclude<PortalPage, FirstPage>;

/** The pages that a visitor comes to from the first ones; one script for all of them, apart from theirs. */
export function furtherPage(page: FurtherPage): ReactNode {
  switch (page.page) {
    case "project":
      return <ProjectPage page={page} />;
    case "commitments":
      return <CommitmentsPage page={page} />;
    case "agencies":
      return <AgenciesPage page={page} />;
    case "sanctions":
      return <SanctionsPage page={page} />;
    case "evaluations":
      return <EvaluationsPage page={page} />;
    case "certificate":
      return <CertificatePage page={page} />;
    case "recompute":
      return <RecomputePage page={page} />;
    case "method":
      return <MethodPage page={page} />;
    case "norms":
      return <NormsPage page={page} />;
    case "norm":
      return <NormPage page={page} />;
    case "consultation":
      return <ConsultationPage page={page} />;
    case "letter":
      return <LetterPage page={page} />;
    case "complaint":
      return <ComplaintPage page={page} />;
    case "infringement":
      return <InfringementPage page={page} />;
    case "charter":
      return <CharterPage page={page} />;
    case "bodies":
      return <BodiesPage page={page} />;
    case "refusals":
      return <RefusalsPage page={page} />;
    case "publicity-help":
      return <PublicityHelp />;
  }
}

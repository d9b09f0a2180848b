import type { SessionView } from "@xinheng/domain/access/session-view.ts";
import { Skeleton } from "antd";
import { Suspense } from "react";
import { Route, Switch, useLocation } from "wouter";
import { ErrorBoundary } from "../kit/error-boundary.tsx";
import { useDeskSay } from "../words/use-desk-say.ts";
import { NothingHere } from "./nothing-here.tsx";
import { accessRoutes } from "./routes/access-routes.tsx";
import { archivesRoutes } from "./routes/archives-routes.tsx";
import { catalogueRoutes } from "./routes/catalogue-routes.tsx";
import { disciplineRoutes } from "./routes/discipline-routes.tsx";
import { evaluationRoutes } from "./routes/evaluation-routes.tsx";
import { governanceRoutes } from "./routes/governance-routes.tsx";
import { normsRoutes } from "./routes/norms-routes.tsx";
import { standingRoutes } from "./routes/standing-routes.tsx";
import { subjectsRoutes } from "./routes/subjects-routes.tsx";
import { supervisionRoutes } from "./routes/supervision-routes.tsx";

/**
 * Address to page: each module's own, the first that fits. What somebody may not do is answered by the server, in the page.
 */
export function DeskRoutes({ session }: { session: SessionView }) {
  const say = useDeskSay();
  const [path] = useLocation();
  return (
    <ErrorBoundary key={path} says={say("broken.says")} again={say("broken.again")}>
      <Suspense fallback={<Skeleton active title={false} paragraph={{ rows: 6 }} />}>
        <Switch>
          {supervisionRoutes(session)}
          {subjectsRoutes(session)}
          {/* After those of subjects: a new one is no archive's id. */}
          {archivesRoutes(session)}
          {catalogueRoutes(session)}
          {standingRoutes(session)}
          {evaluationRoutes(session)}
          {disciplineRoutes(session)}
          {governanceRoutes(session)}
          {normsRoutes()}
          {accessRoutes(session)}
          <Route>
            <NothingHere />
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}

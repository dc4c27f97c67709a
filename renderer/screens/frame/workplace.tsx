import { SearchX } from 'lucide-react';
import { Suspense, useEffect } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import type { HostState } from '#contract';
import { registry } from '../../actions/registry.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { LoadingFrame } from '../../components/loading-frame.tsx';
import { useText } from '../../i18n/language.ts';
import { routes } from '../../routes.tsx';
import { Frame } from './frame.tsx';
import { ScreenBoundary } from './screen-boundary.tsx';
import { useGlobalActions } from './use-global-actions.ts';
import { useHandedPackage } from './use-handed-package.ts';
import { useJobNotices } from './use-job-notices.ts';
import { usePlace } from './use-place.ts';

/** An open archive: the frame and the screen that the address names. */
export function Workplace({ host }: { readonly host: HostState }) {
  const { frame } = useText();
  const [path] = useLocation();
  useGlobalActions();
  useJobNotices();
  usePlace(host);
  useHandedPackage();
  useEffect(() => registry.setReadOnly(host.mode === 'read'), [host.mode]);
  return (
    <Frame host={host}>
      <ScreenBoundary at={path}>
        <Suspense fallback={<LoadingFrame shape="page" />}>
          <Switch>
            {routes.map(({ path, screen }) => (
              <Route key={path} path={path} component={screen} />
            ))}
            <Route>
              <EmptyState icon={SearchX} title={frame.notFoundTitle} hint={frame.notFoundHint} />
            </Route>
          </Switch>
        </Suspense>
      </ScreenBoundary>
    </Frame>
  );
}

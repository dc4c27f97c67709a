import './style/index.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Router } from 'wouter';
import { App } from './app.tsx';
import { Notices } from './components/notices.tsx';
import { useHashPath, useHashSearch } from './hash-location.ts';
import { createQueryClient } from './queries/query-client.ts';
import { refreshOnEvents } from './queries/refresh.ts';
import { colorSchemeManager } from './style/color-scheme.ts';
import { theme } from './style/theme.ts';

const queryClient = createQueryClient();
refreshOnEvents(queryClient);

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <MantineProvider
          theme={theme}
          colorSchemeManager={colorSchemeManager}
          defaultColorScheme="light"
          withCssVariables={false}
          withGlobalClasses={false}
        >
          <Router hook={useHashPath} searchHook={useHashSearch}>
            <App />
          </Router>
          <Notices />
        </MantineProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}

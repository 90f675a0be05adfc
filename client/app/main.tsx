import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../ui/look.css';
import './page.css';
import { LanguageProvider } from '../ui/language.tsx';
import { SunProvider } from '../ui/sun.tsx';
import { App } from './App.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';

const root = document.getElementById('root');
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <LanguageProvider>
        <SunProvider>
          <ErrorBoundary>
            <App />
          </ErrorBoundary>
        </SunProvider>
      </LanguageProvider>
    </StrictMode>,
  );

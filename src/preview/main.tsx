import { createRoot } from 'react-dom/client';
import './preview.css';
import { PreviewPage } from './preview-page';

createRoot(document.getElementById('root')!).render(<PreviewPage />);

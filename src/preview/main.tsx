// first: it asks for the show while what follows is started
import './ask-early';
import { createRoot } from 'react-dom/client';
import './preview.css';
import { PreviewPage } from './preview-page';

createRoot(document.getElementById('root')!).render(<PreviewPage />);

import { askEarly } from './source/ask-for-share';

askEarly();

import { publish } from '../capture/publish.js';
import { OzLiveness } from './OzLiveness.js';

/** The server is where this script came from; told only while it runs for the first time. */
const source = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : location.href;
const base = new URL('.', source).href;
const { open, close, hide } = new OzLiveness(base);

publish('OzLiveness', { open, close, hide });

import { loadTexts } from './texts.js';

await loadTexts();
const recommended = document.querySelector(`input[value="${document.documentElement.dataset.mode}"]`);
recommended.checked = true;
recommended.closest('.card').classList.add('recommended');
document.documentElement.dataset.ready = 'true';

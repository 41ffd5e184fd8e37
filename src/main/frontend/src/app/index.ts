import '../../styles/gatehouse.css';
// Loaded by every page.

import '@atlaskit/css-reset';
import './base.css';
import './parts.css';
import './frame.css';
import './list.css';
import './drawer.css';
import './dialog.css';
import './states.css';

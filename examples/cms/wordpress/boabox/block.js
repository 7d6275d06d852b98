/* The block in the editor. It needs no build step: WordPress brings React along. */
( function ( { blocks, blockEditor, components, element, i18n } ) {
	const { createElement: el, Fragment } = element;
	const { __ } = i18n;

	const text = ( props, name, label, help ) =>
		el( components.TextControl, { key: name, label, help, value: props.attributes[ name ], onChange: ( value ) => props.setAttributes( { [ name ]: value } ) } );
	const toggle = ( props, name, label ) =>
		el( components.ToggleControl, { key: name, label, checked: props.attributes[ name ], onChange: ( value ) => props.setAttributes( { [ name ]: value } ) } );

	function edit( props ) {
		const panel = el( components.PanelBody, { title: __( 'Running', 'boabox' ) },
			text( props, 'session', __( 'Session', 'boabox' ), __( 'Blocks of one session share their variables.', 'boabox' ) ),
			text( props, 'time', __( 'Time limit in seconds', 'boabox' ), __( 'Without: 1.', 'boabox' ) ),
			text( props, 'memory', __( 'Memory limit', 'boabox' ), __( 'Without: 64MB.', 'boabox' ) ),
			text( props, 'label', __( 'Name for screen readers', 'boabox' ) ),
			toggle( props, 'readonly', __( 'Visitors can\'t change the code', 'boabox' ) ),
			toggle( props, 'autorun', __( 'Run it with the page', 'boabox' ) )
		);
		const field = el( blockEditor.PlainText, {
			value: props.attributes.code, onChange: ( code ) => props.setAttributes( { code } ), placeholder: __( 'Python …', 'boabox' ), 'aria-label': __( 'Python code', 'boabox' ),
			style: { fontFamily: 'ui-monospace, monospace', fontSize: '14px', whiteSpace: 'pre', padding: '.8em 1em', border: '1px solid #d5dbe3', borderRadius: '8px' },
		} );
		return el( Fragment, {}, el( blockEditor.InspectorControls, {}, panel ), el( 'div', blockEditor.useBlockProps(), field ) );
	}

	const save = ( { attributes } ) => el( 'pre', blockEditor.useBlockProps.save(), el( 'code', { className: 'language-python' }, attributes.code ) );

	blocks.registerBlockType( 'boabox/python', { edit, save } );
} )( window.wp );

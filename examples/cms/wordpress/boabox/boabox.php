<?php
/**
 * Plugin Name: Boabox
 * Description: Python that visitors can change and run, in their own browsers.
 * Version: 0.1.0
 * Requires at least: 5.8
 * Requires PHP: 7.4
 * License: MIT
 *
 * A block is saved as a <pre> with its code, so that it can be read without scripts and without this plugin; around that the page
 * gets <boa-box>, which elements.js makes an editor of. Nothing is run here on the server.
 */

defined( 'ABSPATH' ) || exit;

const BOABOX_VERSION = '0.1.0';

/** The block's attributes that <boa-box> knows; true stands alone. */
function boabox_attributes( array $attributes ): string {
	$text = '';
	foreach ( array( 'session', 'time', 'memory', 'label' ) as $name ) {
		if ( isset( $attributes[ $name ] ) && '' !== $attributes[ $name ] ) {
			$text .= sprintf( ' %s="%s"', $name, esc_attr( $attributes[ $name ] ) );
		}
	}
	foreach ( array( 'readonly', 'autorun' ) as $name ) {
		if ( ! empty( $attributes[ $name ] ) ) {
			$text .= ' ' . $name;
		}
	}
	return $text;
}

function boabox_wrap( array $attributes, string $content ): string {
	wp_enqueue_script( 'boabox-elements' );
	return '<boa-box' . boabox_attributes( $attributes ) . '>' . $content . '</boa-box>';
}

/** A code block of WordPress itself whose class or language says that it is Python. */
function boabox_code_block( string $content ): string {
	return preg_match( '/<code[^>]*\b(?:language-python|lang="python")/', $content ) ? boabox_wrap( array(), $content ) : $content;
}

add_action(
	'init',
	function () {
		wp_register_script( 'boabox-elements', plugins_url( 'elements.js', __FILE__ ), array(), BOABOX_VERSION, true );
		register_block_type( __DIR__, array( 'render_callback' => 'boabox_wrap' ) );
	}
);
add_filter( 'render_block_core/code', 'boabox_code_block' );

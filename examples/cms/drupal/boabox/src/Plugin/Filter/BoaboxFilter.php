<?php

namespace Drupal\boabox\Plugin\Filter;

use Drupal\Component\Utility\Html;
use Drupal\Core\Form\FormStateInterface;
use Drupal\filter\FilterProcessResult;
use Drupal\filter\Plugin\FilterBase;

/**
 * Puts code blocks of Python into <boa-box>, which elements.js makes an editor of. Nothing is run on the server.
 *
 * It belongs behind the filter that limits HTML, which would take the element away again.
 *
 * @Filter(
 *   id = "boabox",
 *   title = @Translation("Run Python code blocks"),
 *   description = @Translation("Code blocks of the language Python get a Run button."),
 *   type = Drupal\filter\Plugin\FilterInterface::TYPE_TRANSFORM_IRREVERSIBLE,
 *   settings = { "session" = "", "time" = "1", "memory" = "64MB" },
 *   weight = 20
 * )
 */
class BoaboxFilter extends FilterBase {

  const BLOCKS = '//pre[.//code[contains(concat(" ", normalize-space(@class), " "), " language-python ")]][not(ancestor::boa-box)]';

  /**
   * {@inheritdoc}
   */
  public function process($text, $langcode) {
    $result = new FilterProcessResult($text);
    if (stripos($text, 'language-python') === FALSE) {
      return $result;
    }
    $document = Html::load($text);
    $blocks = iterator_to_array((new \DOMXPath($document))->query(self::BLOCKS));
    foreach ($blocks as $block) {
      $this->wrap($document, $block);
    }
    if ($blocks) {
      $result->setProcessedText(Html::serialize($document));
      $result->addAttachments(['library' => ['boabox/elements']]);
    }
    return $result;
  }

  /**
   * The block stays as it is inside of the element: so it can be read without scripts.
   */
  protected function wrap(\DOMDocument $document, \DOMElement $block) {
    $box = $document->createElement('boa-box');
    foreach (['session', 'time', 'memory'] as $name) {
      if (!empty($this->settings[$name])) {
        $box->setAttribute($name, $this->settings[$name]);
      }
    }
    $block->parentNode->replaceChild($box, $block);
    $box->appendChild($block);
  }

  /**
   * {@inheritdoc}
   */
  public function settingsForm(array $form, FormStateInterface $form_state) {
    $fields = [
      'session' => $this->t('Session: blocks of one name share their variables'),
      'time' => $this->t('Time limit in seconds'),
      'memory' => $this->t('Memory limit, such as 64MB'),
    ];
    foreach ($fields as $name => $title) {
      $form[$name] = ['#type' => 'textfield', '#title' => $title, '#default_value' => $this->settings[$name]];
    }
    return $form;
  }

  /**
   * {@inheritdoc}
   */
  public function tips($long = FALSE) {
    return $this->t('Code blocks of Python can be run.');
  }

}

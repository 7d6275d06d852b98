<?php
/* The Drupal filter outside of Drupal: stand-ins for the few classes it names, which do what Drupal's do with a piece of HTML. Text comes on stdin, the result goes out as JSON. */

namespace Drupal\filter {
  class FilterProcessResult {
    public $attachments = [];
    public function __construct(public string $text) {}
    public function setProcessedText($text) { $this->text = $text; return $this; }
    public function addAttachments(array $more) { $this->attachments = array_merge_recursive($this->attachments, $more); return $this; }
  }
}
namespace Drupal\filter\Plugin {
  class FilterBase {
    public $settings;
    public function __construct(array $settings) { $this->settings = $settings; }
    protected function t($text) { return $text; }
  }
}
namespace Drupal\Core\Form {
  interface FormStateInterface {}
  class NoState implements FormStateInterface {}
}
namespace Drupal\Component\Utility {
  class Html {
    public static function load($html) {
      $document = new \DOMDocument();
      @$document->loadHTML('<?xml encoding="UTF-8"><html><body>' . $html . '</body></html>', LIBXML_NOBLANKS);
      return $document;
    }
    public static function serialize(\DOMDocument $document) {
      $html = '';
      foreach ($document->getElementsByTagName('body')->item(0)->childNodes as $node) {
        $html .= $document->saveHTML($node);
      }
      return $html;
    }
  }
}
namespace {
  require $argv[1];
  $filter = new \Drupal\boabox\Plugin\Filter\BoaboxFilter(json_decode($argv[2], TRUE));
  $result = $filter->process(stream_get_contents(STDIN), 'en');
  $form = array_keys($filter->settingsForm([], new \Drupal\Core\Form\NoState()));
  echo json_encode(['html' => $result->text, 'attachments' => $result->attachments, 'form' => $form, 'tips' => $filter->tips()]);
}

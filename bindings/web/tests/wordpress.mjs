// The block in WordPress's editor and in the page that it publishes. wordpress.sh starts WordPress and says where it is.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch, open, root } from './browser.mjs';

const URL = process.env.WORDPRESS;
let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

async function editor() {
  const { page } = await open(browser, `${URL}/wp-admin/post-new.php`);
  page.setDefaultTimeout(40_000);
  if (page.url().includes('wp-login')) {
    await page.locator('#user_login').fill('admin');
    await page.locator('#user_pass').fill('password');
    await page.locator('#wp-submit').click();
  }
  await page.waitForFunction(() => globalThis.wp?.blocks?.getBlockType('boabox/python') && wp.data.select('core/edit-post'));
  const welcome = page.getByRole('button', { name: 'Close dialog' });
  await welcome.click({ timeout: 15_000 }).catch(() => {}); // shown to those who come for the first time
  const title = page.getByRole('textbox', { name: 'Add title' });
  await title.waitFor();
  return { page, title };
}

test('a block is written, published, changed and run', async () => {
  const { page, title } = await editor();
  await title.fill('Python here');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/Python');
  await page.getByRole('option', { name: 'Python' }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Python code' }).fill('for i in range(3):\n    print("<b>", i)\n{"a": i}');
  await page.getByLabel('Session', { exact: true }).fill('post');
  await page.getByLabel('Time limit in seconds').fill('0.5');
  await page.screenshot({ path: join(root, 'build/screens/wordpress-editor.png') });
  await page.evaluate(() => wp.data.dispatch('core/block-editor').insertBlocks(wp.blocks.parse('<!-- wp:code --><pre class="wp-block-code"><code lang="python" class="language-python">i + 1</code></pre><!-- /wp:code --><!-- wp:code --><pre class="wp-block-code"><code>no python</code></pre><!-- /wp:code -->')));
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByLabel('Editor publish').getByRole('button', { name: 'Publish', exact: true }).click();
  await page.waitForFunction(() => wp.data.select('core/editor').isCurrentPostPublished());
  await page.goto(await page.evaluate(() => wp.data.select('core/editor').getPermalink()));
  const box = page.locator('boa-box').first();
  assert.deepEqual(await box.evaluate((b) => [b.getAttribute('session'), b.getAttribute('time'), b.hasAttribute('readonly')]), ['post', '0.5', false]);
  await box.getByRole('button', { name: 'Run', exact: true }).click();
  await box.locator('.value').waitFor();
  assert.equal(await box.locator('.stdout').textContent(), '<b> 0\n<b> 1\n<b> 2\n');
  assert.equal(await box.locator('.value').textContent(), "{'a': 2}");
  await page.screenshot({ path: join(root, 'build/screens/wordpress-page.png') });
  assert.equal(await page.locator('boa-box').count(), 2); // WordPress's own code block in Python is one too
  const own = page.locator('boa-box').nth(1);
  await own.locator('textarea').fill('while True:\n    pass');
  await own.getByRole('button', { name: 'Run', exact: true }).click();
  await own.locator('.error').getByText('Time limit exceeded').waitFor();
  assert.equal(await page.getByText('no python').isVisible(), true);
});

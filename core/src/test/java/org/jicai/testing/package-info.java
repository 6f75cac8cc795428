/** What tests of several packages share. */
package org.jicai.testing;

package dev.keyward.provenance;

import dev.keyward.checks.tls.HostnameVerificationDisabled;
import dev.keyward.checks.tls.TrustAllCertificates;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Code that libraries call, judged by what it can do and not by how it looks. */
final class ImplementationTest {
  @TestFactory
  Stream<DynamicTest> verifiers() {
    return new Twins(HostnameVerificationDisabled.class)
        .pair("empty", verifier("return «true|host.equals(session.getPeerHost())»;"))
        .pair(
            "in a variable", verifier("boolean ok = false; ok = «true|host.isEmpty()»; return ok;"))
        .pair("negation", verifier("return !«false|session.isValid()»;"))
        .pair("comparison of constants", verifier("return «2 > 1|host.length() > 99»;"))
        .pair(
            "dead statements around",
            verifier(
                "if (host == null) { host = \"x\"; } System.out.println(host); «return true|return host.endsWith(\".example.com\")»;"))
        .pair(
            "both branches", verifier("if (host.isEmpty()) { return true; } return «true|false»;"))
        .pair("ternary", verifier("return host.isEmpty() ? true : «true|false»;"))
        .pair(
            "an exception that is never thrown",
            verifier(
                "if («!\"a\".equals(\"a\")|!host.equals(\"a\")») { throw new IllegalStateException(); } return true;"))
        .pair(
            "an exception that is always caught",
            verifier(
                "try { if (host.isEmpty()) { throw new IllegalStateException(); } } catch (IllegalStateException e) { return «true|false»; } return true;"))
        .pair(
            "finally",
            verifier("try { return host.isEmpty(); } finally { «return true|System.gc()»; }"))
        .pair(
            "switch",
            verifier("return switch (host.length()) { case 0 -> true; default -> «true|false»; };"))
        .pair(
            "loop",
            verifier(
                "for (int i = 0; i < 3; i++) { if (i == 1) { return «true|host.isEmpty()»; } } return false;"))
        .pair(
            "another method",
            verifier("return check(host);")
                + "static boolean check(String h) { return «true|h.isEmpty()»; }")
        .pair(
            "a constant elsewhere",
            verifier("return Config.LAX«|&& host.isEmpty()»;")
                + "\n// File: Config\nclass Config { static final boolean LAX = Boolean.parseBoolean(\"true\"); }\n")
        .pair(
            "lambda",
            "javax.net.ssl.HostnameVerifier v = (host, session) -> «true|host.isEmpty()»;")
        .pair(
            "lambda with a block",
            "javax.net.ssl.HostnameVerifier v = (host, session) -> { return «true|session.isValid()»; };")
        .pair(
            "method reference",
            "javax.net.ssl.HostnameVerifier v = T::check; static boolean check(String h, javax.net.ssl.SSLSession s) { return «true|s.isValid()»; }")
        .pair(
            "anonymous class",
            "javax.net.ssl.HostnameVerifier v = new javax.net.ssl.HostnameVerifier() { public boolean verify(String h, javax.net.ssl.SSLSession s) { return «true|h.isEmpty()»; } };")
        .pair(
            "interface that extends the interface",
            """
            interface Own extends javax.net.ssl.HostnameVerifier {}
            static class V implements Own { public boolean verify(String h, javax.net.ssl.SSLSession s) { return «true|h.isEmpty()»; } }
            """)
        .pair(
            "method inherited by an empty class",
            """
            static abstract class Base implements javax.net.ssl.HostnameVerifier {
              public boolean verify(String h, javax.net.ssl.SSLSession s) { return lax(h); }
              abstract boolean lax(String h);
            }
            static class V extends Base { boolean lax(String h) { return «true|h.isEmpty()»; } }
            """)
        .pair(
            "anonymous subclass of an abstract class",
            """
            static abstract class Base implements javax.net.ssl.HostnameVerifier {
              public boolean verify(String h, javax.net.ssl.SSLSession s) { return «true|h.isEmpty()»; }
            }
            javax.net.ssl.HostnameVerifier v = new Base() {};
            """)
        .pair(
            "generic class",
            """
            static class V<X> implements javax.net.ssl.HostnameVerifier {
              private final boolean answer = «true|Boolean.getBoolean("lax")»;
              public boolean verify(String h, javax.net.ssl.SSLSession s) { return answer; }
            }
            """)
        .tests();
  }

  private static String verifier(String code) {
    return "static class V implements javax.net.ssl.HostnameVerifier {\n"
        + "  public boolean verify(String host, javax.net.ssl.SSLSession session) {\n    "
        + code
        + "\n  }\n}\n";
  }

  @TestFactory
  Stream<DynamicTest> trustManagers() {
    return new Twins(TrustAllCertificates.class)
        .pair("empty", manager("«|given.checkServerTrusted(chain, type);»"))
        .pair(
            "an exception that is never thrown",
            manager(
                "if («chain.length > 500|chain.length < 5») { throw new CertificateException(); }"))
        .pair(
            "a condition on constants",
            manager("int i = 2; if (i > «3|1») { throw new CertificateException(); }"))
        .pair(
            "an exception that is swallowed",
            manager(
                "try { given.checkServerTrusted(chain, type); } catch (CertificateException e) { «System.out.println(e)|throw e»; }"))
        .pair(
            "delegates",
            manager("«System.out.println(type)|given.checkServerTrusted(chain, type)»;"))
        .pair(
            "delegates in a method",
            manager(
                "check(chain, type);",
                "void check(X509Certificate[] c, String t) throws CertificateException { «|given.checkServerTrusted(c, t);» }"))
        .pair(
            "pinned",
            manager(
                "if («false|!Arrays.equals(chain[0].getEncoded(), pin)») { throw new CertificateException(); }"))
        .tests();
  }

  private static String manager(String code) {
    return manager(code, "");
  }

  private static String manager(String code, String more) {
    return """
        void m() { new M(); }
        // File: M
        import java.security.cert.*;
        import javax.net.ssl.*;
        class M implements X509TrustManager {
          private X509TrustManager given;
          private byte[] pin;
          M() {}
          M(X509TrustManager given, byte[] pin) { this.given = given; this.pin = pin; }
          public X509Certificate[] getAcceptedIssuers() { return new X509Certificate[0]; }
          public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException { given.checkClientTrusted(chain, type); }
          public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        """
        + code
        + "\n}\n"
        + more
        + "\n}\n";
  }
}

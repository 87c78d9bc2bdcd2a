using Xunit;
using static StateGuard.Analyzers.Tests.External.ExternalVerifier;

namespace StateGuard.Analyzers.Tests.External;

/// <summary>Elements of documents, which are counted, and which an exception abandons.</summary>
public sealed class WriterCases
{
    private const string Group = "writers";

    [Fact]
    public Task Json() => CatalogAsync(
        Group,
        """
        public void M(System.Text.Json.Utf8JsonWriter w, int[] items)
        {
            w.WriteStartObject();
            w.WriteStartArray("items");
            foreach (int item in items) { w.WriteStartObject(); w.WriteNumber("n", item); w.WriteEndObject(); }
            w.WriteEndArray();
            w.WriteEndObject();
        }
        """,
        """
        public void M(System.Text.Json.Utf8JsonWriter w, int[] items)
        {
            w.WriteStartObject(); //! SG1001
            if (items.Length == 0) return;
            w.WriteEndObject();
        }
        """,
        """
        public void M(System.Text.Json.Utf8JsonWriter w, int[] items)
        {
            w.WriteStartArray(); //! SG1001
            w.WriteEndObject();
        }
        """,
        """
        public void M(System.Text.Json.Utf8JsonWriter w, int[] items)
        {
            w.WriteStartObject();
            try { w.WriteNull("x"); } catch (InvalidOperationException) { return; }
            if (items.Length == 0) throw new ArgumentException();
            w.WriteEndObject();
        }
        """);

    [Fact]
    public Task Elements_of_callers() => CatalogAsync(
        Group,
        """
        public void M(System.Text.Json.Utf8JsonWriter w)
        {
            w.WriteStartObject();
            w.WriteEndObject();
            w.WriteEndObject();
            w.WriteStartObject("next");
        }
        """,
        """
        public void M(System.Text.Json.Utf8JsonWriter w)
        {
            w.WriteStartObject();
            Header(w);
            w.WriteEndObject();
        }
        private static void Header(System.Text.Json.Utf8JsonWriter w) { w.WriteStartObject("h"); w.WriteEndObject(); }
        """,
        """
        public void M(System.Text.Json.Utf8JsonWriter w)
        {
            Open(w);
            w.WriteNull("x");
            Close(w);
        }
        private static void Open(System.Text.Json.Utf8JsonWriter w) { w.WriteStartObject(); w.WriteStartObject("a"); } //! SG1006
        private static void Close(System.Text.Json.Utf8JsonWriter w) { w.WriteEndObject(); w.WriteEndObject(); }
        """,
        """
        public void M(System.Text.Json.Utf8JsonWriter w)
        {
            Open(w); //! SG1001
            w.WriteNull("x");
            w.WriteEndObject();
        }
        private static void Open(System.Text.Json.Utf8JsonWriter w) { w.WriteStartObject(); w.WriteStartObject("a"); } //! SG1006
        """);

    [Fact]
    public Task Xml() => CatalogAsync(
        Group,
        """
        public void M(System.Xml.XmlWriter w)
        {
            w.WriteStartDocument();
            w.WriteStartElement("a");
            w.WriteStartElement("p", "b", null);
            w.WriteStartAttribute("c");
            w.WriteEndAttribute();
            w.WriteFullEndElement();
            w.WriteEndElement();
            w.WriteEndDocument();
        }
        """,
        """
        public void M(System.Xml.XmlWriter w, bool b)
        {
            w.WriteStartElement("a"); //! SG1001
            if (b) return;
            w.WriteEndElement();
        }
        """,
        """
        public void M(Stream s)
        {
            using System.Xml.XmlWriter w = System.Xml.XmlWriter.Create(s);
            w.WriteStartDocument();
            w.WriteStartElement("a");
            w.WriteStartElement("b");
        }
        """,
        """
        public async Task M(System.Xml.XmlWriter w, bool b)
        {
            await w.WriteStartElementAsync(null, "a", null); //! SG1001
            if (b) return;
            await w.WriteEndElementAsync();
        }
        """,
        """
        public void M(System.Xml.XmlWriter w, string path)
        {
            foreach (string part in path.Split('/')) w.WriteStartElement(part);
            foreach (string part in path.Split('/')) w.WriteEndElement();
        }
        """);
}

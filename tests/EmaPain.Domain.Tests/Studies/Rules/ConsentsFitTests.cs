using System.Text.Json.Nodes;
using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class ConsentsFitTests : RuleTests<ConsentsFit>
{
    [Fact]
    public void Participation_authorization_and_texting_may_be_required() => Accepts(study => study.Set("/consents", JsonNode.Parse(
        """{"required":[{"kind":"participation","version":"2026-01"},{"kind":"authorization"},{"kind":"texting"}]}""")));

    [Theory]
    [InlineData("interview")]
    [InlineData("dataSharing")]
    public void Nobody_is_kept_from_texts_for_not_agreeing_to_more(string kind) => Refuses(
        "/consents/required/0/kind", study => study.Set("/consents", JsonNode.Parse($$"""{"required":[{"kind":"{{kind}}"}]}""")));

    [Fact]
    public void A_kind_is_listed_once() => Refuses(
        "/consents/required/1/kind", study => study.Set("/consents", JsonNode.Parse("""{"required":[{"kind":"texting"},{"kind":"texting","version":"2"}]}""")));

    [Fact]
    public void A_double_opt_in_needs_its_words() =>
        Refuses("/texts/optInRequest", study => study.Set("/consents", JsonNode.Parse("""{"start":"confirmedByText"}""")));
}

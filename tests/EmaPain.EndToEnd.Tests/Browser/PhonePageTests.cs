using EmaPain.EndToEnd.Tests.Serving;

namespace EmaPain.EndToEnd.Tests.Browser;

/// <summary>The phone page in headless Chromium; each story enrols somebody of its own.</summary>
public sealed class PhonePageTests(ServedTrialFixture fixture) : IClassFixture<ServedTrialFixture>
{
    [ChromiumFact]
    public Task A_person_is_enrolled_prompted_answers_and_stops_and_a_reload_shows_the_same() => PlayAsync("conversation");

    [ChromiumFact]
    public Task A_keyboard_is_enough() => PlayAsync("keyboard");

    [ChromiumFact]
    public Task A_refusal_is_shown_and_can_be_dismissed() => PlayAsync("refusal");

    [ChromiumFact]
    public Task Nothing_violates_the_rules_of_accessibility_at_two_widths_in_light_and_dark() => PlayAsync("looks");

    private Task PlayAsync(string story) => BrowserRun.SucceedsAsync("phone-page.mjs", story, fixture.Trial.Address.ToString());
}

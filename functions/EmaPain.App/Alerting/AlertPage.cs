using EmaPain.App.Ports;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.App.Alerting;

/// <summary>
/// The page behind an alert link: level, kind and age, and a button; after sign-in also whom it is about, and how the answers went.
/// Works without scripts; every value is encoded.
/// </summary>
public static class AlertPage
{
    /// <summary>The token's name in the query.</summary>
    public const string Token = "token";

    /// <summary>The name of the button's field that says what is to be shown.</summary>
    public const string What = "what";

    /// <summary>The name of the button's field that says what is recorded.</summary>
    public const string Record = "record";

    /// <summary>The name of the field that says which state the page showed.</summary>
    public const string Shown = "shown";

    /// <summary>Where a sign-in begins and ends. All paths of the page lie side by side, so that its links hold wherever it is served.</summary>
    public const string SignInPath = "api/alert-sign-in";

    private const string Title = "Study alert";

    /// <summary>
    /// Where the page is. The token is all that a caller needs; it stands in the query because Functions hosts log the path of every request.
    /// </summary>
    public static string Address(string token) => $"api/alerts?{Token}={token}";

    /// <param name="view">What is behind the link.</param>
    /// <param name="visitor">Who looks.</param>
    /// <param name="asksForKey">Whether people sign in on this page, with a key.</param>
    /// <param name="now">What the age is counted to.</param>
    public static string Of(AlertView view, AlertVisitor visitor, bool asksForKey, Instant now) => view switch
    {
        AlertView.Found found => PageShell.Of(
            Title, Notice(visitor) + Head(found, now) + Action(found, visitor) + (visitor.Person is null ? SignIn(visitor, asksForKey) : Insight(found, visitor))),
        AlertView.Expired => PageShell.Of("Link expired", "<p>This link has expired. Ask the study's coordinator for the open alerts of your site.</p>"),
        AlertView.NotListed => PageShell.Of(
            "Not on the staff list", "<p>This link was made for somebody who is not on the site's staff list any more. If you still work for the study, ask its coordinator.</p>"),
        _ => PageShell.Of("Link not valid", "<p>This link is not valid. Open the link of the mail once more, in full.</p>"),
    };

    /// <summary>
    /// What a browser sees that comes back from signing in elsewhere. The session goes with requests from our own pages only, so the way on is
    /// a link here.
    /// </summary>
    public static string SignedIn(string token) => PageShell.Of(
        "Signed in", $"""<p>You are signed in for the next minutes.</p><p><a class="button" href="alerts?{Token}={Encode(token)}">Go on to the alert</a></p>""");

    private static string Notice(AlertVisitor visitor) => visitor.Notice is { } notice ? $"""<p class="notice" role="alert">{Encode(notice)}</p>""" : "";

    private static string Head(AlertView.Found found, Instant now)
    {
        var alert = found.Alert;
        var mark = alert switch { { IsOver: true } => "level", { Level: AlertLevel.Urgent } => "level urgent", { Level: AlertLevel.Review } => "level review", _ => "level" };
        return $"""
            <p class="{mark}">{AlertWords.Level(alert)}</p>
            <dl><dt>Kind</dt><dd>{AlertWords.Family(found.Study, alert.Rule)}</dd>
            <dt>Raised</dt><dd>{AlertWords.Ago(alert.RaisedAt, now)} ({Time(found, alert.RaisedAt)})</dd>{CameAgain(found, now)}
            <dt>State</dt><dd>{State(found)}</dd></dl>
            """;
    }

    /// <summary>What is a day old may have come up again a minute ago.</summary>
    private static string CameAgain(AlertView.Found found, Instant now) => found.Alert.Repeats is { } again
        ? $"<dt>Came up again</dt><dd>{AlertWords.Ago(again.Last, now)} ({Time(found, again.Last)})</dd>"
        : "";

    private static string State(AlertView.Found found) => found.Alert switch
    {
        { Status: AlertStatus.Open, ReopenedAt: not null } => "Open again: nobody has it now",
        { Status: AlertStatus.Open } => "Nobody has taken this on yet",
        { Status: AlertStatus.Withdrawn } => "Withdrawn: later answers took its ground away",
        { Status: AlertStatus.Closed, ClosedAt: { } at } => $"Closed ({Time(found, at)})",
        { ContactedAt: { } at } => $"Taken on; a contact attempt is recorded ({Time(found, at)})",
        { AcknowledgedAt: { } at } => $"Taken on ({Time(found, at)})",
        _ => "Taken on",
    };

    private static string Action(AlertView.Found found, AlertVisitor visitor) => found.Study.Alerts.DutyOf(found.Alert) switch
    {
        AlertDuty.Acknowledge => $"""
            <form method="post" action="alerts?{Token}={Encode(visitor.Token)}"><button type="submit">I take this on</button></form>
            <p class="small">Pressing the button tells the study that you look after it.</p>
            """,
        AlertDuty.Contact when found.IsAColleagues => $"<p>A colleague took this on, and is asked to make the contact attempt.{Limit(found)}</p>",
        AlertDuty.Disposition or AlertDuty.Close when found.IsAColleagues => "<p>A colleague took this on.</p>",
        AlertDuty.Contact => $"<p>This alert is taken on. Thank you. Please make your contact attempt now.{Limit(found)}</p>",
        AlertDuty.Disposition => "<p>This alert is taken on. Thank you. Still to be recorded: what it turned out to be.</p>",
        AlertDuty.Close => "<p>This alert is taken on. Thank you. Still to be recorded: that it is closed.</p>",
        _ => "<p>There is nothing to do.</p>",
    };

    private static string Limit(AlertView.Found found) => LadderTimes.ContactBy(found.Study, found.Person, found.Alert) is { } end
        ? $" Unless it is recorded by {Time(found, end)}, the next person is called."
        : "";

    private static string SignIn(AlertVisitor visitor, bool asksForKey) => $"""
        <section><h2>Whom it is about</h2><p>Sign in to see the participant and the answers, and to record what you did.</p>
        {(asksForKey ? KeyForm(visitor) : $"""<p><a class="button" href="alert-sign-in?{Token}={Encode(visitor.Token)}">Sign in</a></p>""")}</section>
        """;

    private static string KeyForm(AlertVisitor visitor) => $"""
        <form method="post" action="alert-sign-in"><input type="hidden" name="{SignInField.State}" value="{Encode(visitor.Token)}">
        <label for="person">Your staff id</label><input id="person" name="{SignInField.Person}" autocomplete="username" required>
        <label for="key">Your key</label><input id="key" name="{SignInField.Key}" type="password" autocomplete="current-password" required>
        <p><button type="submit" class="quiet">Sign in</button></p></form>
        """;

    private static string Insight(AlertView.Found found, AlertVisitor visitor)
    {
        var trends = AlertTrend.Of(found.Study, found.Person, found.Alert);
        return $"""
            <section><h2>Whom it is about</h2>
            <dl><dt>Participant</dt><dd>{Encode(found.Person.Key.Participant.Value)}</dd><dt>Site</dt><dd>{Encode(found.Person.Site.Value)}</dd>
            <dt>Study</dt><dd>{Encode(found.Person.Study.Value)}</dd><dt>Rule</dt><dd>{Encode(found.Alert.Rule.Value)}, version {found.Alert.RuleVersion}</dd>
            <dt>Crisis reply</dt><dd>{AlertWords.Reply(found.Alert.Reply)}</dd></dl>
            {Reveals(found, visitor)}{Recording(found, visitor)}</section>
            <section><h2>How the answers went</h2>{(trends.IsEmpty ? "<p>No answers so far.</p>" : string.Concat(trends.Select(TrendPlot.Of)))}</section>
            <p class="small">Signed in as {Encode(visitor.Person!)}.</p>
            """;
    }

    /// <summary>Each button is a POST that leaves an entry in the audit.</summary>
    private static string Reveals(AlertView.Found found, AlertVisitor visitor)
    {
        var shown = visitor.Revealed is { } revealed
            ? $"""<p><strong>{RevealWords.TitleOf(revealed.What)}</strong></p><p class="shown">{Encode(revealed.Value ?? "Nothing is kept (erased, or never known).")}</p>"""
            : "";
        return found.Alert.Level != AlertLevel.Urgent ? ""
            : found.Alert.IsOver ? """<p class="small">How to reach the person, and the text, are not shown any more.</p>"""
            : !found.IsOwnedBy(visitor.Person) ? $"""<p class="small">How to reach the person, and the text, are shown to whoever took this on{Owner(found.Alert)}.</p>"""
            : $"""
            {shown}<form method="post" action="alert-reveal?{Token}={Encode(visitor.Token)}">
            {string.Join('\n', RevealWords.ButtonsOf(found).Select(one => $"""<button type="submit" class="quiet" name="{What}" value="{one.Kind}">{one.Button}</button>"""))}</form>
            <p class="small">Each time of looking is recorded with your name.</p>
            """;
    }

    /// <summary>Each button is a POST that records what staff did, under the name of whoever signed in.</summary>
    private static string Recording(AlertView.Found found, AlertVisitor visitor) => string.Concat(RecordWords.Of(found).Select(duty => $"""
        <form method="post" action="alert-record?{Token}={Encode(visitor.Token)}"><p><strong>{RecordWords.TitleOf(duty)}</strong></p>
        <input type="hidden" name="{Shown}" value="{found.Person.Sequence}">
        {string.Join('\n', RecordWords.ButtonsOf(duty).Select(one => $"""<button type="submit" class="quiet" name="{Record}" value="{one.Record}">{one.Button}</button>"""))}</form>
        """));

    private static string Owner(Alert alert) => alert is { Status: AlertStatus.Acknowledged, AcknowledgedBy: { } owner } ? $" ({Encode(owner)})" : "";

    /// <summary>The wall time of the site, whose people look at the page.</summary>
    private static string Time(AlertView.Found found, Instant at) => AlertWords.At(found.Study.Sites.FirstOrDefault(site => site.Id == found.Person.Site)?.Zone, at);

    private static string Encode(string text) => PageShell.Encode(text);
}

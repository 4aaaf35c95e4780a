using EmaPain.App.Alerting;
using EmaPain.App.Casework;
using EmaPain.App.Ports;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace EmaPain.Functions.Http;

/// <summary>The page behind an alert link, as HTTP.</summary>
public sealed class AlertDoor(AlertDesk desk, AlertSignIn signIn, AlertReveal reveals, PageRecords records, PublicAddress address, TimeProvider time)
{
    /// <summary>Holds who signed in. Goes with requests from our own pages only.</summary>
    private const string SessionCookie = "EmaPainStaff";

    /// <summary>Holds the challenge of a sign-in elsewhere. It has to come back with a form that another site posts.</summary>
    private const string ChallengeCookie = "EmaPainSignIn";
    private static readonly TimeSpan ChallengeLifetime = TimeSpan.FromMinutes(15);

    public async Task<IActionResult> ShowAsync(HttpRequest request, CancellationToken cancel) =>
        Page(request, await desk.ShowAsync(TokenOf(request), cancel), VisitorOf(request));

    public async Task<IActionResult> TakeOnAsync(HttpRequest request, CancellationToken cancel) =>
        Page(request, await desk.TakeOnAsync(TokenOf(request), cancel), VisitorOf(request));

    /// <summary>Sends the browser to where people sign in; back to the page where they do it there.</summary>
    public IActionResult BeginSignIn(HttpRequest request)
    {
        if (signIn.Begin(TokenOf(request)) is not { } start)
        {
            return new RedirectResult($"alerts?{AlertPage.Token}={Uri.EscapeDataString(TokenOf(request))}");
        }

        Keep(request, ChallengeCookie, start.Challenge, ChallengeLifetime, IsHttps ? SameSiteMode.None : SameSiteMode.Lax);
        return new RedirectResult(start.At.AbsoluteUri);
    }

    public async Task<IActionResult> EndSignInAsync(HttpRequest request, CancellationToken cancel)
    {
        var form = await FormOf(request, cancel);
        var fields = form.ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal);
        var (token, outcome) = (form[SignInField.State].ToString(), await signIn.CompleteAsync(fields, request.Cookies[ChallengeCookie], cancel));
        request.HttpContext.Response.Cookies.Delete(ChallengeCookie);
        if (outcome is not SignInOutcome.Done done)
        {
            return Page(request, await desk.ShowAsync(token, cancel), new AlertVisitor(token, Person: null, Notice(outcome)), StatusOf(outcome));
        }

        Keep(request, SessionCookie, done.Session, signIn.Lifetime, SameSiteMode.Strict);
        return form.ContainsKey(SignInField.IdToken)
            ? Html(request, AlertPage.SignedIn(token), StatusCodes.Status200OK)
            : Page(request, await desk.ShowAsync(token, cancel), new AlertVisitor(token, done.Person));
    }

    public async Task<IActionResult> RevealAsync(HttpRequest request, CancellationToken cancel)
    {
        var (visitor, form) = (VisitorOf(request), await FormOf(request, cancel));
        if (visitor.Person is not { } person)
        {
            return await SignInAgainAsync(request, visitor, cancel);
        }

        if (!Enum.TryParse<RevealKind>(form[AlertPage.What].ToString(), out var what) || !Enum.IsDefined(what))
        {
            return Page(request, await desk.ShowAsync(visitor.Token, cancel), visitor, StatusCodes.Status400BadRequest);
        }

        var (view, revealed) = await reveals.RevealAsync(visitor.Token, person, what, cancel);
        return revealed is null
            ? Page(request, view, visitor with { Notice = "Only whoever took this alert on may see that." }, StatusCodes.Status403Forbidden)
            : Page(request, view, visitor with { Revealed = revealed });
    }

    public async Task<IActionResult> RecordAsync(HttpRequest request, CancellationToken cancel)
    {
        var (visitor, form) = (VisitorOf(request), await FormOf(request, cancel));
        if (visitor.Person is not { } person)
        {
            return await SignInAgainAsync(request, visitor, cancel);
        }

        var (view, refusal) = await records.RecordAsync(visitor.Token, person, form[AlertPage.Record].ToString(), form[AlertPage.Shown].ToString(), cancel);
        return Page(request, view, visitor with { Notice = refusal }, refusal is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict);
    }

    private async Task<IActionResult> SignInAgainAsync(HttpRequest request, AlertVisitor visitor, CancellationToken cancel)
    {
        var late = visitor with { Notice = "You are not signed in any more. Sign in again." };
        return Page(request, await desk.ShowAsync(visitor.Token, cancel), late, StatusCodes.Status401Unauthorized);
    }

    private static async Task<IFormCollection> FormOf(HttpRequest request, CancellationToken cancel) =>
        request.HasFormContentType ? await request.ReadFormAsync(cancel) : FormCollection.Empty;

    /// <summary>Functions see the host's plain HTTP; what the browser speaks stands in the public address.</summary>
    private bool IsHttps => address.Base.Scheme == Uri.UriSchemeHttps;

    /// <summary>Empty, and so not valid, where the link lacks it.</summary>
    private static string TokenOf(HttpRequest request) => request.Query[AlertPage.Token].ToString();

    private static string Notice(SignInOutcome outcome) => outcome switch
    {
        SignInOutcome.Unavailable => "Who you are cannot be checked right now. Try again in a minute.",
        SignInOutcome.TooMany => "Too many tries. Try again in a minute.",
        _ => "That did not work. Check your id and key; where you sign in with your organisation, you need the study's staff role.",
    };

    private static int StatusOf(SignInOutcome outcome) => outcome switch
    {
        SignInOutcome.Unavailable => StatusCodes.Status503ServiceUnavailable,
        SignInOutcome.TooMany => StatusCodes.Status429TooManyRequests,
        _ => StatusCodes.Status401Unauthorized,
    };

    private static ContentResult Html(HttpRequest request, string html, int status)
    {
        var headers = request.HttpContext.Response.Headers;
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
        headers["Referrer-Policy"] = "no-referrer";
        headers.XContentTypeOptions = "nosniff";
        return new ContentResult { Content = html, ContentType = "text/html; charset=utf-8", StatusCode = status };
    }

    private AlertVisitor VisitorOf(HttpRequest request) => new(TokenOf(request), signIn.PersonOf(request.Cookies[SessionCookie]));

    private ContentResult Page(HttpRequest request, AlertView view, AlertVisitor visitor, int status = StatusCodes.Status200OK) => Html(
        request,
        AlertPage.Of(view, visitor, asksForKey: signIn.IsOnPage, time.Now()),
        view switch
        {
            AlertView.Found => status,
            AlertView.Expired => StatusCodes.Status410Gone,
            AlertView.NotListed => StatusCodes.Status403Forbidden,
            _ => StatusCodes.Status404NotFound,
        });

    private void Keep(HttpRequest request, string name, string value, TimeSpan lifetime, SameSiteMode sameSite) => request.HttpContext.Response.Cookies.Append(
        name, value, new CookieOptions { HttpOnly = true, Secure = IsHttps, SameSite = sameSite, MaxAge = lifetime, Path = "/", IsEssential = true });
}

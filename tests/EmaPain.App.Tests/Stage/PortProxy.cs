using System.Reflection;
using System.Runtime.ExceptionServices;

namespace EmaPain.App.Tests.Stage;

/// <summary>Stands before a double and tells <see cref="PortCalls"/> of each call.</summary>
public class PortProxy : DispatchProxy
{
    private object? port;
    private PortCalls? calls;

    public static TPort Before<TPort>(TPort port, PortCalls calls)
        where TPort : class
    {
        var proxy = Create<TPort, PortProxy>();
        var self = (PortProxy)(object)proxy;
        (self.port, self.calls) = (port, calls);
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        calls!.Around($"{targetMethod!.DeclaringType!.Name}.{targetMethod.Name}", () =>
        {
            try
            {
                return targetMethod.Invoke(port, args);
            }
            catch (TargetInvocationException e)
            {
                ExceptionDispatchInfo.Throw(e.InnerException!);
                throw;
            }
        });
}

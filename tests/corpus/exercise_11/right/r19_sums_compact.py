import torch,torch.nn as nn
def run(model,loader,loss_fn,device,opt=None):
    L=A=N=0
    for x,y in loader:
        x,y=x.to(device),y.to(device)
        o=model(x);l=loss_fn(o,y);k=len(x)
        if opt:opt.zero_grad();l.backward();opt.step()
        else:A+=(o.argmax(1)==y).sum().item()
        L+=l.item()*k;N+=k
    return L/N,A/N
def train_epoch(model,loader,loss_fn,optimizer,device):
    return run(model.train(),loader,loss_fn,device,optimizer)[0]
def evaluate(model,loader,loss_fn,device):
    m=model.training
    with torch.no_grad():r=run(model.eval(),loader,loss_fn,device)
    model.train(m)
    return r
def fit(model,train_loader,test_loader,loss_fn,optimizer,epochs,device):
    H=[(train_epoch(model,train_loader,loss_fn,optimizer,device),)+evaluate(model,test_loader,loss_fn,device) for _ in range(epochs)]
    return {k:[h[i] for h in H] for i,k in enumerate("train_loss test_loss test_accuracy".split())}
def solve_xor(seed):
    torch.manual_seed(seed)
    b=torch.randint(2,(300,2));x=b+.1*torch.randn(300,2);y=b[:,0]^b[:,1]
    m=nn.Sequential(nn.Linear(2,30),nn.ReLU(),nn.Linear(30,2));o=torch.optim.Adam(m.parameters(),.03)
    for i in range(200):o.zero_grad();nn.functional.cross_entropy(m(x),y).backward();o.step()
    return m
